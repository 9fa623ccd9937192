/** What tools call the ways in, in the words that filters use. */
export const channelWords = {
  'web form': 'web', 'web widget': 'chat', 'web service (api)': 'api', mail: 'email', 'e-mail': 'email', conversation: 'chat',
  messaging: 'chat', 'phone call (incoming)': 'phone', 'phone call (outgoing)': 'phone', phone_call: 'phone', voicemail: 'phone',
  'facebook post': 'facebook', 'facebook message': 'facebook', anonymous: 'web', qr: 'web', sms: 'sms',
} // biome-ignore format: one glance

/** Languages as survey tools write them. */
export const languageWords = {
  EN: 'en', 'EN-GB': 'en', 'EN-US': 'en', DE: 'de', FR: 'fr', 'FR-CA': 'fr', ES: 'es', 'ES-ES': 'es', IT: 'it', NL: 'nl',
  PT: 'pt', 'PT-BR': 'pt', PL: 'pl', SV: 'sv', DA: 'da', NO: 'no', FI: 'fi', CS: 'cs', TR: 'tr', RU: 'ru', JA: 'ja',
  KO: 'ko', 'ZH-S': 'zh', 'ZH-T': 'zh', AR: 'ar', HE: 'he',
} // biome-ignore format: one glance
