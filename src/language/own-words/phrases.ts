/** First lines of quotes, as mail programs write them in many languages; each has to hold a date. */
export const quoteOpenings: readonly RegExp[] = [
  /^On .{5,250} wrote ?:?$/i,
  /^Am .{5,250} schrieb.{0,120}:$/i,
  /^Le .{5,250} a écrit ?:$/i,
  /^El .{5,250} escribió ?:$/i,
  /^Il .{5,250} ha scritto ?:$/i,
  /^(?:Em|A|No dia) .{5,250} escreveu ?:$/i,
  /^Op .{5,250} schreef.{0,120}:$/i,
  /^.{5,250} (?:na)?pisał(?:\(a\)|a)? ?:$/i,
  /^(?:Den|På|Kl\.|Tor|Man|Tir|Ons|Fre) .{5,250} (?:skrev|skrev følgende).{0,120}:$/i,
  /^.{5,250} kirjoitti ?:$/i,
  /^.{5,250} (?:написал|пишет|написала|написав|пише).{0,80}:$/i,
  /^.{5,250} (?:şunu )?yazdı ?:$/i,
  /^Dne .{5,250} napsal(?:\(a\)|a)? ?:$/i,
  /^.{5,250}(?:のメール|は書きました|を書きました|wrote)[:：]$/,
  /^在.{5,250}写道[:：]$/,
  /^.{5,250}(?:님이 작성|작성)[:：]$/,
  /^(?:בתאריך|‫?ב-).{5,250}(?:כתב|כתבה|מאת).{0,80}:$/,
  /^(?:في|بتاريخ).{5,250}(?:كتب|كتبت).{0,80}:$/,
]

/** Lines after which all is old. */
export const rest: readonly RegExp[] = [
  /^[-_=*\s]{2,}\s?(?:Original (?:Message|Appointment)|Ursprüngliche Nachricht|Originalnachricht|Message d'origine|Message original|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|Wiadomość oryginalna|Oryginalna wiadomość|Ursprungligt meddelande|Oprindelig meddelelse|Opprinnelig melding|Alkuperäinen viesti|Исходное сообщение|Původní zpráva|Orijinal Mesaj|原始邮件|元のメッセージ|원본 메시지|Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Messaggio inoltrato|Mensagem encaminhada|Doorgestuurd bericht)\s?[-_=*\s]{0,}$/i,
  /^(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht|Début du message réexpédié|Inicio del mensaje reenviado|Inizio messaggio inoltrato)\s?:$/i,
]

const header = (words: string) => new RegExp(String.raw`^[*>\s]{0,6}(?:${words})\s?\*?\s?[:：]`, 'i')

/** The lines of a header block that a quoted mail begins with. */
export const fromLine = header(
  'From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä|От|От кого|Від|Gönderen|Kimden|发件人|寄件者|差出人|보낸 사람|מאת|من',
)
export const otherHeaderLine = header(
  'Sent|Gesendet|Envoyé(?: le)?|Enviado(?: el| em)?|Inviato(?: il)?|Verzonden|Wysłano|Skickat|Sendt|Lähetetty|Отправлено|Дата|Date|Datum|Fecha|Data|Dato|To|An|À|Para|A|Aan|Do|Till|Til|Vastaanottaja|Кому|Kime|Cc|Kopie|Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Temat|Ämne|Emne|Aihe|Тема|Konu|Předmět|Komu|发送时间|收件人|主题|送信日時|宛先|件名|보낸 날짜|받는 사람|제목|נשלח|אל|נושא',
)

/** Closings that say nothing: what follows is a name and an address. */
export const closing =
  /^(?:(?:with )?(?:(?:my|our) )?(?:(?:kind|best|warm|warmest|kindest|many)(?:est)? )?(?:regards|wishes)|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|respectfully|cordially|cheers|rgds|br|kr|mit (?:freundlichen|besten|herzlichen|lieben|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|viele|beste|liebe|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll|mfg|vg|lg|(?:bien )?cordialement|(?:meilleures|sincères) salutations|bien à vous|salutations(?: distinguées)?|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|(?:un )?cordial saludo|(?:cordiali|distinti|cari) saluti|saluti|(?:com os )?melhores cumprimentos|cumprimentos|atenciosamente|atentamente|abraços?|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|(?:hartelijke )?groet(?:en|jes)?|mvg|z poważaniem|pozdrawiam(?: serdecznie)?|(?:med )?vänliga hälsningar|(?:bästa )?hälsningar|mvh|(?:med )?venlig(?:e)? hilsen(?:er)?|(?:med )?vennlig hilsen|(?:bedste|de bedste) hilsner|hilsen|(?:ystävällisin )?terveisin|с уважением|з повагою|с уважение|saygılarımla|s pozdravem)[\s,.!:–-]{0,4}$/i
/** Thanks that close a mail are the writer's own; the name under them is not. */
export const thanksAlone =
  /^(?:many |with )?(?:thanks|thank you|thx|danke|vielen dank|besten dank|merci|gracias|grazie|obrigad[oa]|bedankt|dziękuję|tack|tak|takk|kiitos|спасибо)(?: (?:again|so much|very much|a lot|in advance|im voraus|d'avance|beaucoup|mille|de antemano))?[\s,.!]{0,4}$/i

/** A line that a program adds. */
export const added: readonly RegExp[] = [
  /^[_=*-]{10,}$/,
  /^(?:sent|get|download|posted) (?:from|via|by|with|using|outlook for) .{0,60}(?:iphone|ipad|android|samsung|galaxy|huawei|blackberry|windows|mobile|phone|outlook|yahoo|gmail|mail|proton|ios|device|tablet|app)\b.{0,60}$/i,
  /^get outlook for (?:ios|android|mac).{0,80}$/i,
  /^(?:von meinem|gesendet (?:von|mit|aus)|diese nachricht wurde von meinem) .{0,80}$/i,
  /^(?:envoyé (?:de|depuis|à partir)|télécharg\w+ outlook) .{0,80}$/i,
  /^(?:enviado (?:desde|do|a partir|de)|obtener outlook|obter o outlook) .{0,80}$/i,
  /^(?:inviato (?:da|dal)|scarica outlook) .{0,80}$/i,
  /^(?:verzonden (?:vanaf|via|met)|verstuurd vanaf|outlook voor) .{0,80}$/i,
  /^(?:wysłan[eoy] z|pobierz outlook) .{0,80}$/i,
  /^(?:skickat från|sendt fra|lähetetty|hämta outlook|hent outlook) .{0,80}$/i,
  /^(?:отправлено (?:с|из)|надіслано з|изпратено от) .{0,80}$/i,
  /^(?:iphone|ipad|android)(?:から送信|에서 보냄)$/i,
  /^(?:发自我的|從我的|发送自).{0,40}$/,
  /(?:'dan|'den|dan|den) gönderildi\.?$/i,
  /^(?:##- ?)?please (?:type|write|enter) your reply above this line.{0,20}$/i,
  /^virus-free\b.{0,60}$/i,
  /^(?:view (?:this email )?in (?:your )?browser|unsubscribe|abmelden|se désabonner|darse de baja|you (?:are receiving|received) this (?:e-?mail|message) because.{0,200})$/i,
  /^please consider the environment before printing.{0,60}$/i,
]

/** First words of legal notices: they go on to the end of the mail. */
export const disclaimer =
  /^[*\s"(]{0,4}(?:(?:legal )?disclaimer ?:|confidential(?:ity)? (?:notice|note)|(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)(?: \([^)]{0,60}\))?(?:,? (?:and|including|together with) any (?:attachments?|files)[^.]{0,60})? (?:is|are|may be|may contain|contains?|and) .{0,40}(?:confidential|privileged|intended)|if you are not the intended recipient|diese (?:e-?mail|nachricht)[^.]{0,60}(?:vertraulich|enthält)|ce (?:message|courriel|mail)[^.]{0,60}(?:confidentiel|strictement)|este (?:mensaje|correo)[^.]{0,80}confidencial|questo messaggio[^.]{0,80}(?:riservat|confidenzial)|(?:esta mensagem|este e-?mail)[^.]{0,80}confidencia|dit (?:e-?mail)?bericht[^.]{0,80}vertrouwelijk|ta wiadomość[^.]{0,80}poufn|(?:detta|denne) (?:meddelande|e-?post|mail)[^.]{0,80}(?:konfidentiell|fortrolig))/i
