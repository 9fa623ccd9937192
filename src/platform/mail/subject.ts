/** What mail programs put before the subject of an answer or of a mail passed on, in the languages they speak. */
const prefix =
  /^\s*(?:(?:re|aw|antw|antwort|sv|vs|vá|odp|rif|r|res|ynt|ats|回复|回覆|答复|返信|отв|отвт|на|fw|fwd|wg|tr|rv|enc|i|doorst|vb|vl|pd|пересл|转发|轉寄|転送)(?:\s*\[\d+\]|\(\d+\))?\s*[:：]|\[(?:external|extern|ext)\])\s*/iu

const answers =
  /^\s*(?:\[[^\]]{1,30}\]\s*)?(?:re|aw|antw|antwort|sv|vs|vá|odp|rif|r|res|ynt|ats|回复|回覆|答复|返信|отв|отвт)(?:\s*\[\d+\]|\(\d+\))?\s*[:：]/iu

/** `AW: Re[2]: Parcel` is about `parcel`. */
export function baseSubject(subject: string): string {
  let base = subject
  for (let shorter = base.replace(prefix, ''); shorter !== base; shorter = base.replace(prefix, ''))
    base = shorter
  return base.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

/** Whether it says of itself that it answers something. */
export function isAnswer(subject: string): boolean {
  return answers.test(subject)
}
