import { documentOf } from '../document.ts'
import { type Html, html } from '../html.ts'

/** Before they are forgotten: what goes, what stays, and one deliberate tick. */
export function forgetPage(
  token: string,
  { graceDays, isUnticked }: { graceDays: number; isUnticked: boolean },
): string {
  return documentOf({
    title: 'Be forgotten',
    body: html`<header><h1>Shall we forget you?</h1></header><main><section>
<p>We then remove your name and how to reach you, everything you did, wrote and answered, and your choices, from all
our systems behind this page. <strong>Nobody can bring it back.</strong></p>
<ul>
<li>${when(graceDays)}</li>
<li>We keep a scrambled mark of your e-mail address, phone number and account, from which nobody can read them. By it
we recognise and turn away what other systems still send us about you.</li>
<li>Other records we must keep by law, such as invoices, lie elsewhere and stay as long as the law says.</li>
</ul>
<p>You may want to <a href="/my/${token}#take">download your data</a> first.</p>
<form method="post" action="/my/${token}/forget">
${isUnticked && html`<p class="wait" role="alert">Tick the box first, so that nobody is forgotten by a slip of the finger.</p>`}
<label><input type="checkbox" name="sure" value="yes" required> <span>Yes, forget me. I know that it cannot be undone.</span></label>
<p class="buttons"><button class="bad">Forget me</button> <a class="button plain" href="/my/${token}">Go back</a></p>
</form></section></main>`,
  })
}

function when(graceDays: number): string {
  if (graceDays === 0) return 'It begins at once and usually takes a few minutes.'
  const days = graceDays === 1 ? 'one day' : `${graceDays} days`
  return `It happens after ${days}. Until then you can change your mind on this page.`
}

/** After they asked: that it is under way or done, with a number to refer to. */
export function receiptPage(receipt: {
  id: string
  isDone: boolean
  askedOn: string
  doneOn: string | null
}): string {
  const { id, isDone, askedOn, doneOn } = receipt
  return documentOf({
    title: isDone ? 'You are forgotten' : 'We are forgetting you',
    body: html`<header><h1>${isDone ? 'You are forgotten' : 'We are forgetting you'}</h1></header><main><section>
${
  isDone
    ? html`<p class="done">You asked on ${askedOn}. On ${doneOn} we removed everything we knew about you.</p>
<p>What other systems still send us about you is turned away. If you want to be known again one day, tell us.</p>`
    : html`<p class="wait" role="status">You asked on ${askedOn}. It is being done now and usually takes a few minutes. Load this page
again to see that it is done.</p>`
}
<p class="quiet">Receipt ${id}. Keep it if you like; it says nothing about you.</p>
</section></main>`,
  })
}

/** What could not be done, and what would help. */
export function sorryPage({ title, fix }: { title: string; fix?: string }): string {
  const help: Html | undefined | '' = fix && html`<p>${fix}</p>`
  return documentOf({
    title,
    body: html`<header><h1>${title}</h1></header><main><section>${help}</section></main>`,
  })
}
