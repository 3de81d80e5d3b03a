// A consent tool that tells vendors by the framework and tags by Google's consent mode. What it tells
// them is in `consentTool`: the TC string and whether all is granted, by the choice; '' before one.
{
  const listeners = [];
  const told = () => consentTool[chosen() ?? ''];
  const data = (listenerId) => ({
    tcString: told().text,
    eventStatus: chosen() ? 'useractioncomplete' : 'cmpuishown',
    cmpStatus: 'loaded',
    gdprApplies: true,
    listenerId,
  });
  const ping = () => ({
    cmpLoaded: true,
    cmpStatus: 'loaded',
    displayStatus: chosen() ? 'hidden' : 'visible',
    gdprApplies: true,
    apiVersion: '2.2',
    cmpId: 31,
    cmpVersion: 4,
    gvlVersion: 90,
    tcfPolicyVersion: 5,
  });
  window.__tcfapi = (command, version, callback) => {
    if (command === 'ping') callback(ping(), true);
    if (command === 'addEventListener') callback(data(listeners.push(callback)), true);
  };
  window.dataLayer = [];
  const gtag = (function () {
    dataLayer.push(arguments);
  });
  const types = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];
  const tell = (command) => {
    const word = told().grants ? 'granted' : 'denied';
    gtag('consent', command, Object.fromEntries(types.map((type) => [type, word])));
  };
  const tellAll = () => {
    tell('update');
    const { text, days } = told();
    document.cookie = `euconsent-v2=${text}; ${days ? `max-age=${days * 86400}; ` : ''}path=/; secure`;
    listeners.forEach((listener, index) => listener(data(index + 1), true));
  };
  tell('default');
  if (chosen()) tellAll();
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-choose], [data-change]')) setTimeout(tellAll);
  });
}
