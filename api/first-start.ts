import { bootstrapAdministrator } from './account/bootstrap-administrator.ts';
import { hasStaff } from './account/seller-reads.ts';
import { IDENTITY, SELLER } from './db/owner.ts';
import type { Foundation, Tell } from './foundation.ts';

/** While nobody of the seller can sign in, tells a link with which the first administrator can; an earlier link stops working. */
export async function tellAdministratorLink({ db, settings }: Foundation, email: string, tell: Tell): Promise<void> {
  if (await db.read(SELLER, hasStaff)) return;
  const { path } = await db.write(IDENTITY, (tx) => bootstrapAdministrator(tx, email));
  tell(`nobody can sign in yet; the first administrator (${email}) begins here, once:`);
  tell(`  ${settings.origin}${path}`);
}
