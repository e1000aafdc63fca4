declare module 'zendesk_app_framework_sdk' {
  const sdk: import('./sdk.ts').ZafSdk;
  export default sdk;
}
