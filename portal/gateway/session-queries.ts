import { graphql } from './graphql.ts';

export const ShellDocument = graphql(`
  query Shell {
    viewer {
      person { id name email }
      membership { id party partyName roles timeZone }
      memberships { id party partyName }
      waiting
      cartLines
    }
  }
`);
