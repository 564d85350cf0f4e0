/** What a customer follows of an order. */
export const FOLLOW = `query ($id: ID!) { order(id: $id) { stage atRisk promisedDate expectedDate net { amount } events { kind params }
  parcels { number state carrier tracking receivedBy sscc lines { serial sku } } cancelPreview { possible }
  lines { id stage expectedDate findings { code params } units { serial state } } } }`;

/** An edge computer as far as it is configured, with what the small SSD says. */
export const CONFIGURE = `query ($itemId: ID!, $choices: [ChoiceInput!]) { configurator(itemId: $itemId, choices: $choices) {
  valid unitPrice { amount currency } earliest { date component { sku } } price { steps { code } }
  completion { choices { group option quantity } total { amount } }
  option(group: "storage", option: "e256") { state repair { choices { group option } }
    blockedBy { causes { code text source } choices { group option } } } } }`;

/** The facts behind a mailed link. */
export const BY_LINK = `query ($token: String!) { approvalByLink(token: $token) { state requester gross { amount } costCentre lines { quantity } } }`;

/** How a request stands and who decided it. */
export const REQUEST = `query ($id: ID!) { request(id: $id) { status order { id number } decisions { basis decidedBy { person { name } } } } }`;

/** What waits for a planner because of an order. */
export const QUEUE = `query ($id: ID!) { workExceptions(first: 9, filter: { orderId: $id }) { nodes { id kind state version quantity resolution
  component { sku } supplier { code } candidates { supplier { id code } rank rejection arrivesOn } } } }`;

/** An asset by the serial number on it. */
export const ASSETS = `query ($search: String) { assets(first: 9, filter: { search: $search }) { nodes { serial status warrantyUntil
  address { label } costCentre { code } order { number } } } }`;

/** How an order is fulfilled, for the seller alone. */
export const PLAN = `query ($id: ID!) { salesOrder(id: $id) { plan { replayIsIdentical awards { supplier { code } reason } tasks { kind state } } } }`;

/** What an invitation says to whoever holds its link. */
export const INVITATION = 'query ($token: String!) { invitation(token: $token) { name partyName state } }';

/** Who one is to the service. */
export const VIEWER =
  '{ viewer { person { email status } membership { roles requestLimit { amount } costCentre { code } } } }';

/** A cart after a change, and a request after it was submitted. */
export const CART = 'cart { version gross { amount } lines { obstacle price { unit { amount } } } }';
export const SUBMITTED = 'request { id number status gross { amount } order { id } }';
