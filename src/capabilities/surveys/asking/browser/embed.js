// <script async src="https://ATTUNE/s/embed.js" data-survey="KEY"></script> puts a survey where it stands, as high as it is.
;(() => {
  const tag = document.currentScript
  const { survey, lang, title, ...known } = tag.dataset
  if (!survey) throw new Error('Attune shows no survey: its script tag has no data-survey.')
  const address = new URL(`/s/${encodeURIComponent(survey)}`, tag.src)
  for (const [name, value] of Object.entries(known)) address.searchParams.set(name, value)
  if (lang) address.searchParams.set('lang', lang)
  address.searchParams.set('way', 'website')
  address.searchParams.set('frame', '1')
  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = title || 'Survey'
  frame.loading = 'lazy'
  frame.style.cssText = 'display:block;width:100%;min-height:20rem;border:0;color-scheme:normal'
  tag.after(frame)
  addEventListener('message', ({ source, origin, data }) => {
    const isOurs = source === frame.contentWindow && origin === address.origin && data?.attune === 'survey'
    if (isOurs && data.height > 0) frame.style.height = `${Math.min(Math.ceil(data.height), 5000)}px`
  })
})()
