import { type ButtonProps, Button as PlainButton } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { Figure } from '../kit/Figure.tsx'

/** Parts of the kit that lead to a page: they take `to`, `params` and `search`, and their targets are checked. */
export const FigureLink = createLink(Figure)
export const ButtonLink = createLink(LinkLikeAButton)

interface LinkLikeAButtonProps
  extends ButtonProps,
    Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> {
  ref?: Ref<HTMLAnchorElement>
}

/** It leads somewhere, so it is a link: people open it in a new tab, and screen readers say so. */
function LinkLikeAButton(props: LinkLikeAButtonProps) {
  return <PlainButton component="a" {...props} />
}
