// One person after the other at one device, with or without a connection. Answers wait on the device until they have
// arrived; the same answer that arrives twice counts once, by its id.
;(() => {
  const { version, language, action, waiting: waitingWords } = document.body.dataset
  const main = document.querySelector('main')
  const form = main.querySelector('form')
  const questions = [...form.querySelectorAll('.q')]
  const thanks = document.getElementById('thanks')
  const [next, back, over] = ['.first', '.back', '.over'].map((name) => form.querySelector(name))
  const bar = document.querySelector('progress')
  const queueName = `attune kiosk ${action}`
  const [idleMs, thanksMs, flushMs, atOnce] = [60_000, 6_000, 30_000, 50]
  let [at, begun, idle] = [0, undefined, undefined]

  navigator.serviceWorker?.register('/q/worker.js', { scope: '/q/' })
  form.addEventListener('submit', (event) => event.preventDefault())
  next.addEventListener('click', forward)
  back.addEventListener('click', () => show(previous()))
  over.addEventListener('click', () => leave())
  form.addEventListener('click', tapped)
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, awake)
  addEventListener('online', flush)
  setInterval(flush, flushMs)
  startOver()
  flush()

  /** Answers as the survey keeps them, for its conditions. */
  function answers() {
    const given = new FormData(form)
    const all = {}
    for (const question of questions) {
      const { name, place, kind } = question.dataset
      const field = `a${place}`
      const values = given.getAll(field)
      if (kind === 'matrix') {
        const rows = [...given].filter(([key]) => key.startsWith(`${field}r.`))
        if (rows.length > 0)
          all[name] = Object.fromEntries(rows.map(([key, value]) => [key.slice(field.length + 2), value]))
      } else if (kind === 'multiple') {
        if (values.length > 0) all[name] = values
      } else if (values[0]) all[name] = values[0]
    }
    return all
  }

  function isSeen(question) {
    return JSON.parse(question.dataset.if ?? '[]').every((condition) => holds(condition, answers()))
  }

  function following() {
    return questions.findIndex((question, i) => i > at && isSeen(question))
  }

  function previous() {
    return questions.findLastIndex((question, i) => i < at && isSeen(question))
  }

  function show(place) {
    at = Math.max(0, place)
    for (const [i, question] of questions.entries()) question.hidden = i !== at
    const isLast = following() === -1
    next.textContent = isLast && !questions[at].dataset.leads ? next.dataset.send : next.dataset.next
    back.hidden = previous() === -1
    over.hidden = begun === undefined
    bar.value = at
    scrollTo(0, 0)
    const heading = questions[at].querySelector('h2')
    heading.tabIndex = -1
    if (begun) heading.focus({ preventScroll: true })
  }

  function forward() {
    begun ??= Date.now()
    const wrong = [...questions[at].querySelectorAll('input,textarea,select')].find(
      (one) => !one.checkValidity(),
    )
    if (wrong) return wrong.reportValidity()
    const place = following()
    if (place !== -1) return show(place)
    keep(true)
    thank()
  }

  /** A tap on the only thing to be answered goes on by itself. */
  function tapped({ target, pointerType }) {
    const question = target.closest?.('.q')
    const isTapped = target.type === 'radio' && pointerType !== '' && question
    if (!isTapped || question.querySelector('textarea,.more,.rows')) return
    setTimeout(() => question === questions[at] && target.checked && forward(), 250)
  }

  function awake() {
    begun ??= Date.now()
    clearTimeout(idle)
    idle = setTimeout(leave, idleMs)
  }

  /** Whoever walked away leaves the device to the next one; what they answered is kept as unfinished. */
  function leave() {
    if (thanks.hidden && Object.keys(answers()).length > 0) keep(false)
    startOver()
  }

  function thank() {
    main.hidden = true
    thanks.hidden = false
    thanks.querySelector('h1').focus()
    setTimeout(startOver, thanksMs)
  }

  function startOver() {
    clearTimeout(idle)
    form.reset()
    begun = undefined
    main.hidden = false
    thanks.hidden = true
    show(questions.findIndex(isSeen))
  }

  function keep(isDone) {
    const seen = questions.filter((question, i) => i <= at && isSeen(question))
    const told = [...new FormData(form)].filter(([name]) => /^a\d/.test(name))
    store([
      ...waiting(),
      {
        id: crypto.randomUUID?.() ?? randomId(),
        version: Number(version),
        language,
        isDone,
        asked: seen.map(({ dataset }) => Number(dataset.place)),
        fields: new URLSearchParams(told).toString(),
        begunAt: new Date(begun ?? Date.now()).toISOString(),
        sentAt: new Date().toISOString(),
      },
    ])
    flush()
  }

  /** Where the page came without encryption, browsers lend no ready-made ids. */
  function randomId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = (bytes[6] & 0x0f) | 0x40
    bytes[8] = (bytes[8] & 0x3f) | 0x80
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  function waiting() {
    return JSON.parse(localStorage.getItem(queueName) ?? '[]')
  }

  function store(queue) {
    localStorage.setItem(queueName, JSON.stringify(queue))
    const note = document.getElementById('waiting')
    note.hidden = queue.length === 0
    note.textContent = waitingWords.replace('{n}', queue.length)
  }

  async function flush() {
    const queue = waiting().slice(0, atOnce)
    store(waiting())
    if (queue.length === 0 || flush.isBusy) return
    flush.isBusy = true
    try {
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch(action, { method: 'POST', headers, body: JSON.stringify({ answers: queue }) })
      if (!reply.ok) return
      const arrived = new Set(queue.map(({ id }) => id))
      store(waiting().filter(({ id }) => !arrived.has(id)))
    } catch {
      // Without a connection they wait.
    } finally {
      flush.isBusy = false
    }
    if (waiting().length > 0) setTimeout(flush, 1000)
  }
})()
