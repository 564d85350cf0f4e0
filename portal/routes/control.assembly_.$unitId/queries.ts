import { graphql } from '../../gateway/graphql.ts';

export const FloorUnitDocument = graphql(`
  query FloorUnit($id: ID!, $finishing: Boolean!, $locale: Locale) {
    productUnit(id: $id) {
      id
      serial
      state
      work
      version
      product { sku name(locale: $locale) }
      order { id number expectedDate atRisk account { name } }
      components {
        component { sku name(locale: $locale) serialised }
        required
        installed
        fromStock
        serials
      }
      pendingParts @include(if: $finishing) {
        component { sku name(locale: $locale) serialised }
        quantity
        missing
      }
      asBuilt { component { sku name(locale: $locale) serialised } serial quantity from until installedBy }
      tests { passed note testedBy testedAt }
    }
  }
`);

export const ComponentInstallDocument = graphql(`
  mutation ComponentInstall($input: ComponentScanInput!) {
    componentInstall(input: $input) {
      __typename
      ... on ComponentInstallSuccess { unit { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on ComponentInstalledError { unitSerial here }
      ... on ComponentNotReceivedError { state }
      ... on WrongComponentError { required }
    }
  }
`);

export const ComponentRemoveDocument = graphql(`
  mutation ComponentRemove($input: ComponentScanInput!) {
    componentRemove(input: $input) {
      __typename
      ... on ComponentRemoveSuccess { unit { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const AssemblyStartDocument = graphql(`
  mutation AssemblyStart($input: ProductUnitInput!) {
    unitAssemblyStart(input: $input) {
      __typename
      ... on UnitAssemblyStartSuccess { unit { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const AssemblyFinishDocument = graphql(`
  mutation AssemblyFinish($input: ProductUnitInput!, $locale: Locale) {
    unitAssemblyFinish(input: $input) {
      __typename
      ... on UnitAssemblyFinishSuccess { unit { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on IncompleteAssemblyError { missing { quantity component { sku name(locale: $locale) } } }
    }
  }
`);

export const SystemTestDocument = graphql(`
  mutation SystemTest($input: SystemTestRecordInput!) {
    systemTestRecord(input: $input) {
      __typename
      ... on SystemTestRecordSuccess { unit { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
