import type { Wording } from './letter.ts';

export const INVITED: Wording<{ party: string; days: number }> = {
  en: ({ party, days }) => ({
    subject: `You are invited to ${party}`,
    text: `You have been invited to work with ${party} in Tributary. The link is for you alone and works for ${days} days.`,
    action: 'Set your password and sign in:',
  }),
  'zh-Hant': ({ party, days }) => ({
    subject: `邀請您加入 ${party}`,
    text: `您受邀在 Tributary 與 ${party} 一起工作。此連結僅供您本人使用，${days} 天內有效。`,
    action: '設定密碼並登入：',
  }),
  'zh-Hans': ({ party, days }) => ({
    subject: `邀请您加入 ${party}`,
    text: `您受邀在 Tributary 与 ${party} 一起工作。此链接仅供您本人使用，${days} 天内有效。`,
    action: '设置密码并登录：',
  }),
};

export const GRANTED: Wording<{ party: string }> = {
  en: ({ party }) => ({
    subject: `You can now work for ${party}`,
    text: `You have been given access to ${party} in Tributary. Sign in as you always do; the menu under your name lets you choose whom you act for.`,
    action: 'Open Tributary:',
  }),
  'zh-Hant': ({ party }) => ({
    subject: `您現在可以代表 ${party}`,
    text: `您已獲得 Tributary 中 ${party} 的使用權限。請照常登入，並在您姓名下的選單中選擇要代表的對象。`,
    action: '開啟 Tributary：',
  }),
  'zh-Hans': ({ party }) => ({
    subject: `您现在可以代表 ${party}`,
    text: `您已获得 Tributary 中 ${party} 的使用权限。请照常登录，并在您姓名下的菜单中选择要代表的对象。`,
    action: '打开 Tributary：',
  }),
};

export const RESET: Wording<{ minutes: number }> = {
  en: ({ minutes }) => ({
    subject: 'Set a new password',
    text: `Somebody, we hope you, asked for a new password. The link works once, for ${minutes} minutes. If it was not you, nothing needs doing.`,
    action: 'Set a new password:',
  }),
  'zh-Hant': ({ minutes }) => ({
    subject: '設定新密碼',
    text: `我們收到為您設定新密碼的要求。此連結僅能使用一次，${minutes} 分鐘內有效。若非您本人提出，請不必理會。`,
    action: '設定新密碼：',
  }),
  'zh-Hans': ({ minutes }) => ({
    subject: '设置新密码',
    text: `我们收到了为您设置新密码的请求。此链接只能使用一次，${minutes} 分钟内有效。如非本人操作，请忽略本邮件。`,
    action: '设置新密码：',
  }),
};

export const DECIDED: Wording<{ number: string; approved: boolean; placed: boolean; reason: string }> = {
  en: ({ number, approved, placed, reason }) => ({
    subject: !approved
      ? `${number} was not approved`
      : placed
        ? `${number} is approved and ordered`
        : `${number} is approved, but not ordered yet`,
    text: !approved
      ? `Your request ${number} was not approved. Reason: ${reason}`
      : placed
        ? `Your request ${number} was approved. The order is placed.`
        : `Your request ${number} was approved, but its order could not be placed yet. Our team has been told and it is tried again; the prices hold, and we write as soon as it is placed.`,
    action: 'See the request:',
  }),
  'zh-Hant': ({ number, approved, placed, reason }) => ({
    subject: !approved ? `${number} 已退回` : placed ? `${number} 已核准並下單` : `${number} 已核准，但尚未成立訂單`,
    text: !approved
      ? `您的請購 ${number} 已退回。原因：${reason}`
      : placed
        ? `您的請購 ${number} 已核准，訂單已成立。`
        : `您的請購 ${number} 已核准，但訂單暫時無法成立。我們的團隊已收到通知並會再次嘗試；價格不變，訂單成立後將立即通知您。`,
    action: '查看請購單：',
  }),
  'zh-Hans': ({ number, approved, placed, reason }) => ({
    subject: !approved ? `${number} 已驳回` : placed ? `${number} 已批准并下单` : `${number} 已批准，但尚未下单`,
    text: !approved
      ? `您的采购申请 ${number} 已驳回。原因：${reason}`
      : placed
        ? `您的采购申请 ${number} 已批准，订单已生成。`
        : `您的采购申请 ${number} 已批准，但订单暂时无法生成。我们的团队已收到通知并会再次尝试；价格不变，订单生成后会立即通知您。`,
    action: '查看采购申请：',
  }),
};

export const DISPATCHED: Wording<{ number: string; lines: string; due: string; answerBy: string }> = {
  en: ({ number, lines, due, answerBy }) => ({
    subject: `New sub-order ${number}, please answer by ${answerBy}`,
    text: `We need, delivered by ${due}:\n${lines}\n\nPlease answer each line by ${answerBy}.`,
    action: 'Open the sub-order and answer:',
  }),
  'zh-Hant': ({ number, lines, due, answerBy }) => ({
    subject: `新子訂單 ${number}，請於 ${answerBy} 前回覆`,
    text: `請於 ${due} 前交付：\n${lines}\n\n請於 ${answerBy} 前逐行回覆。`,
    action: '開啟子訂單並回覆：',
  }),
  'zh-Hans': ({ number, lines, due, answerBy }) => ({
    subject: `新子订单 ${number}，请在 ${answerBy} 前答复`,
    text: `请在 ${due} 前交付：\n${lines}\n\n请在 ${answerBy} 前逐行答复。`,
    action: '打开子订单并答复：',
  }),
};

export const REMINDED: typeof DISPATCHED = {
  en: ({ number, lines, due, answerBy }) => ({
    subject: `Reminder: ${number} waits for your answer until ${answerBy}`,
    text: `Half of the time to answer has passed. We need, delivered by ${due}:\n${lines}\n\nAfter ${answerBy} we may order from somebody else.`,
    action: 'Open the sub-order and answer:',
  }),
  'zh-Hant': ({ number, lines, due, answerBy }) => ({
    subject: `提醒：子訂單 ${number} 尚待回覆，期限為 ${answerBy}`,
    text: `回覆時間已過一半。以下品項須於 ${due} 前交付：\n${lines}\n\n逾 ${answerBy} 未回覆，我們可能改向其他供應商採購。`,
    action: '開啟子訂單並回覆：',
  }),
  'zh-Hans': ({ number, lines, due, answerBy }) => ({
    subject: `提醒：子订单 ${number} 尚待答复，截止 ${answerBy}`,
    text: `答复时间已过半。以下物料须在 ${due} 前交付：\n${lines}\n\n若到 ${answerBy} 仍未答复，我们可能改向其他供应商采购。`,
    action: '打开子订单并答复：',
  }),
};

export const WITHDRAWN: Wording<{ number: string; lines: string; pieces: number; whole: boolean }> = {
  en: ({ number, lines, pieces, whole }) => ({
    subject: whole
      ? `Sub-order ${number} is withdrawn: do not make or ship it`
      : `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of sub-order ${number} withdrawn: do not make or ship ${pieces === 1 ? 'it' : 'them'}`,
    text: `We no longer need from sub-order ${number}:\n${lines}\n\nPlease do not make or ship these pieces. ${whole ? 'Nothing is left to deliver on this sub-order.' : 'Whatever else stands on the sub-order remains ordered.'}`,
    action: 'Open the sub-order:',
  }),
  'zh-Hant': ({ number, lines, pieces, whole }) => ({
    subject: whole ? `子訂單 ${number} 已撤回，請勿生產或出貨` : `子訂單 ${number} 已撤回 ${pieces} 件，請勿生產或出貨`,
    text: `子訂單 ${number} 的以下品項不再需要：\n${lines}\n\n請勿生產或出貨這些數量。${whole ? '此子訂單已無須交付的項目。' : '子訂單的其餘部分維持不變。'}`,
    action: '開啟子訂單：',
  }),
  'zh-Hans': ({ number, lines, pieces, whole }) => ({
    subject: whole ? `子订单 ${number} 已撤回，请勿生产或发货` : `子订单 ${number} 已撤回 ${pieces} 件，请勿生产或发货`,
    text: `子订单 ${number} 的以下物料不再需要：\n${lines}\n\n请勿生产或发出这些数量。${whole ? '此子订单已没有需要交付的内容。' : '子订单的其余部分保持不变。'}`,
    action: '打开子订单：',
  }),
};

export const DATE_MOVED: Wording<{ number: string; expected: string; promised: string }> = {
  en: ({ number, expected, promised }) => ({
    subject: `${number} now arrives on ${expected}`,
    text: `Order ${number} is expected on ${expected} (promised ${promised}). The order page says why and whom to call.`,
    action: 'Open the order:',
  }),
  'zh-Hant': ({ number, expected, promised }) => ({
    subject: `${number} 預計改於 ${expected} 到貨`,
    text: `訂單 ${number} 預計 ${expected} 到貨（承諾日 ${promised}）。原因與聯絡人請見訂單頁面。`,
    action: '開啟訂單：',
  }),
  'zh-Hans': ({ number, expected, promised }) => ({
    subject: `${number} 预计改在 ${expected} 到货`,
    text: `订单 ${number} 预计 ${expected} 到货（承诺日 ${promised}）。原因和联系人请见订单页面。`,
    action: '打开订单：',
  }),
};

export const SHIPPED: Wording<{ number: string; carrier: string; tracking: string; expected: string }> = {
  en: ({ number, carrier, tracking, expected }) => ({
    subject: `A parcel of ${number} is on its way`,
    text: `${carrier} carries it under ${tracking}; it should arrive on ${expected}.`,
    action: 'Follow the order:',
  }),
  'zh-Hant': ({ number, carrier, tracking, expected }) => ({
    subject: `${number} 的包裹已出貨`,
    text: `承運商 ${carrier}，追蹤號碼 ${tracking}，預計 ${expected} 到貨。`,
    action: '追蹤訂單：',
  }),
  'zh-Hans': ({ number, carrier, tracking, expected }) => ({
    subject: `${number} 的包裹已发出`,
    text: `承运商 ${carrier}，运单号 ${tracking}，预计 ${expected} 到货。`,
    action: '跟踪订单：',
  }),
};
