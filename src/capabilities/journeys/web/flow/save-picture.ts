/** What a drawing takes from the page; written into it, it looks the same elsewhere. */
const taken = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const

/** A drawing of the page as a file of its own, with its colours and a ground behind it. */
export function svgOf(drawing: SVGSVGElement): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [...drawing.querySelectorAll<SVGElement>('*')]
  const copies = [...copy.querySelectorAll<SVGElement>('*')]
  copies.forEach((element, at) => {
    const style = getComputedStyle(originals[at]!)
    for (const name of taken) element.style.setProperty(name, style.getPropertyValue(name))
    element.removeAttribute('class')
    element.removeAttribute('href')
  })
  const page = getComputedStyle(drawing)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.style.fontFamily = page.fontFamily
  copy.style.fontSize = page.fontSize
  copy.style.background = page.getPropertyValue('--surface')
  copy.removeAttribute('class')
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' })
}

/** Dots for each point of the drawing, so that it stays sharp on slides. */
const sharpness = 2

/** The same as an image of dots. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgOf(drawing))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = drawing.width.baseVal.value * sharpness
    canvas.height = drawing.height.baseVal.value * sharpness
    const paper = canvas.getContext('2d')!
    paper.fillStyle = getComputedStyle(drawing).getPropertyValue('--surface')
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.drawImage(image, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!made) throw new Error('The canvas gave no image.')
    return made
  } finally {
    URL.revokeObjectURL(address)
  }
}
