import './scalars.ts';
import './errors.ts';
import './node.ts';
import './account/account.ts';
import './account/cost-centre.ts';
import './account/cost-centre-create.ts';
import './identity/act-as.ts';
import './identity/api-token.ts';
import './identity/sign-in.ts';
import './identity/sign-out.ts';
import './platform/change.ts';
import './platform/mail.ts';
import './catalog/catalogue.ts';
import './catalog/catalogue-item.ts';
import './catalog/catalogue-item-detail.ts';
import './catalog/family.ts';
import './catalog/model-version.ts';
import './pricing/price.ts';
import { builder } from './builder.ts';

/** The contract, built from every noun's file. Adding a file means naming it here. */
export const schema = builder.toSchema();
