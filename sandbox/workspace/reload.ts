/** Reloads the page after each build, and when the sandbox was restarted. Only `npm start` adds this module to the page. */
const builds = new EventSource('/sandbox/rebuilds');
let isReconnect = false;

builds.addEventListener('rebuild', () => location.reload());
// Browsers reconnect by themselves. A restarted server does not know the page's world any more.
builds.addEventListener('open', () => {
  if (isReconnect) location.reload();
  isReconnect = true;
});
