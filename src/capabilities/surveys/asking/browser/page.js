// Makes the page nicer where scripts run; without them it works, too. One question at a time on phones, words that
// survive a lost connection, buttons instead of numbers for ranking, and a button that is pressed once.
;(() => {
  const form = document.querySelector('form.ask')
  const { key, resume, state, up, down, moved } = document.body.dataset
  const keep = storage()

  tellHeight()
  remember()
  if (!form) return
  const draft = `attune draft ${form.response.value} ${form.asked.value}`
  restore()
  form.addEventListener('input', save)
  for (const list of form.querySelectorAll('.rank')) rank(list)
  for (const group of form.querySelectorAll('[data-most]')) atMost(group)
  oneByOne()
  form.addEventListener('submit', once)

  /** Where nothing may be stored, nothing is. */
  function storage() {
    try {
      localStorage.getItem('attune')
      return localStorage
    } catch {
      return { getItem: () => null, setItem() {}, removeItem() {} }
    }
  }

  /** Whoever opens the link again goes on where they stopped. */
  function remember() {
    if (!key) return
    const name = `attune begun ${key}`
    if (state === 'begun' && resume) keep.setItem(name, resume)
    if (state === 'complete') keep.removeItem(name)
    const begun = keep.getItem(name)
    const offer = document.getElementById('begun')
    if (state === 'new' && begun && offer) {
      offer.querySelector('a').href = begun
      offer.hidden = false
    }
  }

  function save() {
    const words = {}
    for (const field of form.elements)
      if (/^(text|textarea|email|tel|date)/.test(field.type) && /^a\d/.test(field.name))
        words[field.name] = field.value
    const chosen = [...form.querySelectorAll('input:checked')].map(({ name, value }) => [name, value])
    keep.setItem(draft, JSON.stringify({ words, chosen }))
  }

  /** What was written and never arrived: the connection broke, or the page was left. */
  function restore() {
    const { words, chosen } = JSON.parse(keep.getItem(draft) ?? '{}')
    if (!words || form.dataset.told) return
    for (const field of form.elements) {
      if (words[field.name] && field.value === '') field.value = words[field.name]
      if (/radio|checkbox/.test(field.type) && !field.defaultChecked)
        field.checked = chosen.some(([name, value]) => name === field.name && value === field.value)
    }
  }

  function once(event) {
    if (event.defaultPrevented) return
    const { submitter } = event
    // A disabled button sends no value of its own.
    if (submitter?.name) {
      const same = document.createElement('input')
      same.type = 'hidden'
      same.name = submitter.name
      same.value = submitter.value
      form.append(same)
    }
    for (const button of form.querySelectorAll('button')) button.disabled = true
    keep.removeItem(draft)
  }

  /** The browser's way back shows the page as it was left: it may be sent again. */
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const button of form.querySelectorAll('button')) button.disabled = false
  })

  /** On phones; the ways back of the page and of the phone go one question back. */
  function oneByOne() {
    const questions = [...form.querySelectorAll('.q')]
    const main = document.querySelector('main')
    main.classList.remove('still')
    if (questions.length < 2 || !matchMedia('(max-width: 38rem)').matches) return
    const bar = document.querySelector('progress')
    const count = document.querySelector('.count')
    const [first, next, back] = [bar?.value ?? 0, form.querySelector('.first'), form.querySelector('.back')]
    const lastWord = next.textContent
    let at = Math.max(
      0,
      questions.findIndex((one) => one.querySelector('.err')),
    )
    main.classList.add('one')
    history.replaceState({ at }, '')
    show(at, false)

    function show(place, isMoved = true) {
      at = place
      for (const [i, one] of questions.entries()) one.hidden = i !== at
      next.textContent = at < questions.length - 1 ? next.dataset.next : lastWord
      if (back) back.hidden = at === 0 && back.dataset.first === 'yes'
      if (bar) bar.value = first + at
      if (count) count.textContent = count.dataset.text.replace('{n}', Math.min(first + at, bar.max))
      if (!isMoved) return
      scrollTo(0, 0)
      const heading = questions[at].querySelector('h2')
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      tellHeight()
    }

    function forward() {
      const wrong = [...questions[at].querySelectorAll('input,textarea,select')].find(
        (one) => !one.checkValidity(),
      )
      if (wrong) return wrong.reportValidity()
      history.pushState({ at: at + 1 }, '')
      show(at + 1)
    }

    form.noValidate = true
    form.addEventListener('submit', (event) => {
      const isBack = event.submitter?.classList.contains('back')
      const isLeaving = event.submitter?.value === 'later'
      if (isLeaving || (isBack && at === 0)) return
      if (isBack) {
        event.preventDefault()
        history.back()
      } else if (at < questions.length - 1) {
        event.preventDefault()
        forward()
      }
    })
    addEventListener('popstate', ({ state: kept }) => show(kept?.at ?? 0))
    // A tap on the only thing to be answered goes on by itself; arrows of a keyboard do not.
    form.addEventListener('click', ({ target, pointerType }) => {
      const isTapped = target.type === 'radio' && (pointerType === 'touch' || pointerType === 'pen')
      const question = target.closest?.('.q')
      if (!isTapped || at === questions.length - 1 || question !== questions[at]) return
      if (question.querySelector('textarea,.more,.rows')) return
      setTimeout(() => target.checked && question === questions[at] && forward(), 250)
    })
  }

  /** Places by number become a list whose lines move up and down. */
  function rank(list) {
    const said = document.createElement('p')
    said.className = 'vh'
    said.setAttribute('role', 'status')
    list.after(said)
    const lines = () => [...list.children]
    const place = (line) => Number(line.querySelector('select').value) || Number.MAX_SAFE_INTEGER
    for (const line of lines().sort((one, other) => place(one) - place(other))) list.append(line)
    for (const line of lines()) {
      line.querySelector('select').hidden = true
      const number = document.createElement('b')
      number.setAttribute('aria-hidden', 'true')
      line.prepend(number)
      for (const [sign, step, words] of [
        ['↑', -1, up],
        ['↓', 1, down],
      ]) {
        const button = document.createElement('button')
        button.type = 'button'
        button.textContent = sign
        button.setAttribute('aria-label', words.replace('{choice}', line.dataset.choice))
        button.addEventListener('click', () => move(line, step, button))
        line.append(button)
      }
    }
    const isAnswered = lines().some((line) => line.querySelector('select').value)
    number(isAnswered)

    function move(line, step, button) {
      const all = lines()
      const other = all[all.indexOf(line) + step]
      if (other) step < 0 ? other.before(line) : other.after(line)
      number(true)
      button.focus()
      const n = lines().indexOf(line) + 1
      said.textContent = moved.replace('{choice}', line.dataset.choice).replace('{n}', n)
      list.dispatchEvent(new Event('input', { bubbles: true }))
    }

    function number(isAnswer) {
      for (const [i, line] of lines().entries()) {
        line.querySelector('b').textContent = i + 1
        if (isAnswer) line.querySelector('select').value = i + 1
      }
    }
  }

  function atMost(group) {
    const boxes = [...group.querySelectorAll('input[type=checkbox]')]
    const look = () => {
      const isFull = boxes.filter(({ checked }) => checked).length >= Number(group.dataset.most)
      for (const box of boxes) box.disabled = isFull && !box.checked
    }
    group.addEventListener('change', look)
    look()
  }

  /** Whoever shows this page inside another makes the frame as high as it is. */
  function tellHeight() {
    if (parent === window) return
    const tell = () =>
      parent.postMessage(
        { attune: 'survey', height: document.querySelector('.page').scrollHeight, state },
        '*',
      )
    new ResizeObserver(tell).observe(document.body)
    tell()
  }
})()
