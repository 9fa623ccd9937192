/** Names that stand for no company, kept free for examples and tests (RFC 2606); a pattern for PostgreSQL. */
export const reservedNames = '(^|\\.)(example(\\.(com|net|org))?|test|invalid|localhost|local)$'

/** Who writes from these belongs together with nobody: everybody can have an address there. */
export const freeMail: readonly string[] = [
  'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.de', 'outlook.fr', 'hotmail.com', 'hotmail.co.uk', 'hotmail.de',
  'hotmail.fr', 'hotmail.it', 'hotmail.es', 'live.com', 'live.co.uk', 'live.fr', 'live.nl', 'msn.com', 'yahoo.com',
  'yahoo.co.uk', 'yahoo.co.in', 'yahoo.co.jp', 'yahoo.de', 'yahoo.fr', 'yahoo.it', 'yahoo.es', 'yahoo.com.br', 'ymail.com',
  'rocketmail.com', 'aol.com', 'icloud.com', 'me.com', 'mac.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com',
  'web.de', 'freenet.de', 't-online.de', 'arcor.de', 'mail.de', 'posteo.de', 'mailbox.org', 'proton.me', 'protonmail.com',
  'pm.me', 'tutanota.com', 'tuta.io', 'fastmail.com', 'zoho.com', 'hey.com', 'mail.com', 'email.com', 'orange.fr',
  'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'virgilio.it', 'alice.it', 'tin.it', 'ziggo.nl',
  'kpnmail.nl', 'telenet.be', 'skynet.be', 'bluewin.ch', 'btinternet.com', 'sky.com', 'talktalk.net', 'virginmedia.com',
  'comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'cox.net', 'charter.net', 'bellsouth.net', 'shaw.ca',
  'rogers.com', 'bigpond.com', 'optusnet.com.au', 'mail.ru', 'yandex.ru', 'yandex.com', 'rambler.ru', 'wp.pl', 'o2.pl',
  'onet.pl', 'interia.pl', 'seznam.cz', 'centrum.cz', 'abv.bg', 'ukr.net', 'qq.com', '163.com', '126.com', 'sina.com',
  'naver.com', 'daum.net', 'hanmail.net', 'rediffmail.com', 'uol.com.br', 'bol.com.br', 'terra.com.br',
] // biome-ignore format: a list to glance over
