import { Button as PlainButton } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { Figure } from '../kit/Figure.tsx'

/** Parts of the kit that lead to a page: they take `to`, `params` and `search`, and their targets are checked. */
export const FigureLink = createLink(Figure)
export const ButtonLink = createLink(PlainButton<'a'>)
