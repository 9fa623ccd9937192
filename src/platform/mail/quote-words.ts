/** What mail programs write above a quotation, in the languages they speak: `On … Ann wrote:`, `Am … schrieb Ann:`. */
export const wrote = new RegExp(
  [
    ...['wrote', 'writes', 'schrieb', 'a écrit', 'escribió', 'ha scritto', 'scrisse', 'escreveu', 'schreef'],
    ...['skrev', 'skriver', 'napisał(?:a|\\(a\\))?', 'pisze', 'написал(?:а|\\(а\\))?', 'пишет', 'yazdı', 'şunları yazdı'],
    ...['写道', '寫道', '書きました', 'のメール', 'のメッセージ', 'kirjoitti', 'napsal(?:a|\\(a\\))?', 'írta', 'a scris'],
  ].join('|'),
  'iu',
) // biome-ignore format: a table

/** How such a line begins where it is broken in two. */
export const begins = /^[\s>]*(?:on|am|le|el|il|em|op|den|dnia|w dniu|в|в письме|à la date|dne|pe|在|於)\s/iu

/** A year, a day with its month, or a day as the east writes it. */
export const dated = /\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]|\d{4}年|\d{1,2}月\d{1,2}日/u

export const withAddress = /<?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?/u

/** The fields above a message that was quoted whole, as Outlook writes them. */
export const fields = {
  from: ['From', 'Von', 'De', 'Da', 'Van', 'Från', 'Fra', 'Od', 'От', 'Кому', 'Kimden', 'Gönderen', '发件人', '寄件者', '差出人', '送信者', 'Lähettäjä'],
  sent: ['Sent', 'Date', 'Gesendet', 'Datum', 'Envoyé', 'Enviado', 'Enviado el', 'Fecha', 'Inviato', 'Data', 'Enviada em', 'Enviada', 'Verzonden', 'Skickat', 'Sendt', 'Dato', 'Wysłano', 'Отправлено', 'Дата', 'Gönderildi', 'Gönderme Tarihi', 'Tarih', '发送时间', '日期', '寄件日期', '送信日時', '日付', 'Lähetetty'],
  to: ['To', 'An', 'À', 'A', 'Para', 'Aan', 'Till', 'Til', 'Do', 'Кому', 'Kime', 'Alıcı', '收件人', '宛先', 'Vastaanottaja'],
  subject: ['Subject', 'Betreff', 'Objet', 'Asunto', 'Oggetto', 'Assunto', 'Onderwerp', 'Ämne', 'Emne', 'Temat', 'Тема', 'Konu', '主题', '主旨', '件名', 'Aihe'],
} // biome-ignore format: a table

/** Lines that say: below stands another message. */
export const dividers = [
  /^[\s>]*-{2,}\s*(?:original (?:message|appointment)|ursprüngliche nachricht|original-nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|исходное сообщение|orijinal (?:mesaj|ileti)|原始邮件|原始郵件|元のメッセージ)\s*-{2,}/iu,
  /^[\s>]*-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt meddelelse|wiadomość przekazana|пересылаемое сообщение|iletilen mesaj|转发的邮件|轉寄郵件|転送されたメッセージ)\s*-{2,}/iu,
  /^[\s>]*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:/iu,
  /^[\s>]*(?:#{2,}-?|-{2,})?.{0,20}(?:(?:type|write) your reply above|reply above this line|antworten sie oberhalb|répondez au-dessus|responda por encima|rispondi sopra).{0,60}$/iu,
]

/** What telephones and programs add by themselves. */
export const addedByMachines = [
  /^(?:sent|get|gesendet|von|envoyé|enviado|inviato|verstuurd|verzonden|skickat|sendt|wysłane|отправлено|obtenir|outlook|télécharge[zr]|scarica|descarga|obtenha|hämta|hent)(?!\p{L}).{0,60}\b(?:iphone|ipad|ios|android|samsung|galaxy|huawei|pixel|smartphone|handy|mobil\w*|telefon\w*|blackberry|outlook|yahoo|gmx|web\.de|windows|proton ?mail|aol|gmail|mail app|mail)\b.{0,40}$/iu,
  /^(?:von meinem|mit meinem|diese nachricht wurde von meinem)\b.{0,60}\bgesendet\W{0,3}$/iu,
  /^(?:iphone|ipad|android).{0,20}(?:gönderildi|から送信|发送|發送)\W{0,2}$/iu,
  /^(?:从我的|从|從我的|寄自)\s?.{0,30}(?:发送|發送|iphone|ipad|android)\W{0,2}$/iu,
  /^(?:отправлено (?:с|из)|wysłan[eo] z) .{0,60}$/iu,
] // biome-ignore format: a table
