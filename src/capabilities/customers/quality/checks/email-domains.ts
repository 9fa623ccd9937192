/** Where most people have their mailbox; a domain one letter away from these is one of these. */
export const popularDomains = [
  'gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'yahoo.es', 'yahoo.it', 'yahoo.ca',
  'yahoo.com.br', 'yahoo.co.in', 'yahoo.com.au', 'hotmail.com', 'hotmail.co.uk', 'hotmail.fr', 'hotmail.de', 'hotmail.es',
  'hotmail.it', 'outlook.com', 'outlook.de', 'outlook.fr', 'outlook.es', 'icloud.com', 'freenet.de', 't-online.de', 'arcor.de',
  'orange.fr', 'wanadoo.fr', 'laposte.net', 'btinternet.com', 'ntlworld.com', 'virginmedia.com', 'libero.it', 'virgilio.it',
  'protonmail.com', 'proton.me', 'comcast.net', 'verizon.net', 'bellsouth.net', 'sbcglobal.net', 'rediffmail.com', 'bluewin.ch',
  'ziggo.nl', 'kpnmail.nl', 'planet.nl', 'telenet.be', 'skynet.be', 'bigpond.com', 'optusnet.com.au', 'fastmail.com', 'seznam.cz',
] // biome-ignore format: one glance

/** Real ones that lie beside a popular one; never corrected. */
export const otherRealDomains = new Set([
  'ymail.com', 'email.com', 'mail.com', 'gmx.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 'me.com', 'mac.com',
  'aol.com', 'aol.de', 'live.com', 'live.de', 'live.fr', 'live.co.uk', 'msn.com', 'free.fr', 'sfr.fr', 'tin.it', 'mail.ru',
  'gmail.de', 'proton.ch', 'outlook.it', 'outlook.at', 'outlook.be', 'hotmail.nl', 'hotmail.be', 'hotmail.ch', 'hotmail.se',
  'yahoo.nl', 'yahoo.se', 'yahoo.at', 'yahoo.pl', 'yahoo.gr', 'yahoo.ie', 'yahoo.in', 'yahoo.com.mx', 'yahoo.com.ar', 'rocketmail.com',
]) // biome-ignore format: one glance

/** Mailboxes that are thrown away after some minutes. */
export const disposableDomains = new Set([
  'mailinator.com', 'guerrillamail.com', 'guerrillamail.net', 'guerrillamail.org', 'sharklasers.com', 'grr.la', '10minutemail.com',
  '10minutemail.net', 'tempmail.com', 'temp-mail.org', 'temp-mail.io', 'tempmail.net', 'throwawaymail.com', 'yopmail.com',
  'yopmail.fr', 'yopmail.net', 'trashmail.com', 'trashmail.de', 'trash-mail.com', 'wegwerfmail.de', 'wegwerfemail.de', 'byom.de',
  'discard.email', 'getnada.com', 'nada.email', 'maildrop.cc', 'mailnesia.com', 'mintemail.com', 'mohmal.com', 'moakt.com',
  'fakeinbox.com', 'fakemail.net', 'dispostable.com', 'spamgourmet.com', 'spam4.me', 'mytemp.email', 'emailondeck.com',
  'tempinbox.com', 'tempr.email', 'inboxkitten.com', 'burnermail.io', 'mailcatch.com', 'einrot.com', 'spambog.com', 'spambox.us',
  'anonbox.net', 'jetable.org', 'mailexpire.com', 'tmpmail.org', 'tmpmail.net', 'minuteinbox.com', 'luxusmail.org', 'emltmp.com',
]) // biome-ignore format: one glance

/** Nobody in particular reads these. */
export const roleNames = new Set([
  'info', 'contact', 'kontakt', 'hello', 'hallo', 'office', 'mail', 'post', 'sales', 'vertrieb', 'verkauf', 'marketing', 'support',
  'service', 'help', 'helpdesk', 'kundenservice', 'admin', 'administrator', 'webmaster', 'postmaster', 'hostmaster', 'abuse',
  'noreply', 'no-reply', 'donotreply', 'do-not-reply', 'billing', 'invoice', 'invoices', 'rechnung', 'buchhaltung', 'accounting',
  'accounts', 'finance', 'hr', 'jobs', 'bewerbung', 'press', 'presse', 'team', 'orders', 'bestellung', 'enquiries', 'reception',
  'mailer-daemon', 'newsletter', 'privacy', 'datenschutz', 'legal', 'security', 'root', 'sysadmin', 'it', 'purchasing', 'einkauf',
]) // biome-ignore format: one glance

/** Ends that no address has, and what was meant. */
export const endsMistyped = new Map([
  ['con', 'com'], ['cmo', 'com'], ['ocm', 'com'], ['vom', 'com'], ['xom', 'com'], ['comm', 'com'], ['coom', 'com'], ['cpm', 'com'],
  ['c0m', 'com'], ['om', 'com'], ['cim', 'com'], ['copm', 'com'], ['nte', 'net'], ['ent', 'net'], ['nett', 'net'], ['ney', 'net'],
  ['ogr', 'org'], ['orgg', 'org'], ['prg', 'org'], ['dde', 'de'], ['dee', 'de'], ['frr', 'fr'], ['ukk', 'uk'],
]) // biome-ignore format: one glance
