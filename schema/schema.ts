import './scalars.ts';
import './errors.ts';
import './node.ts';
import './account/account.ts';
import './account/cost-centre.ts';
import './account/cost-centre-create.ts';
import { builder } from './builder.ts';

/** The contract, built from every noun's file. Adding a file means naming it here. */
export const schema = builder.toSchema();
