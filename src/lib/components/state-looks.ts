// How each state of a document looks, beside its word: an icon and a colour.
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Check from '@lucide/svelte/icons/check';
import Clock from '@lucide/svelte/icons/clock';
import History from '@lucide/svelte/icons/history';
import Pause from '@lucide/svelte/icons/pause';
import Pencil from '@lucide/svelte/icons/pencil';
import Undo from '@lucide/svelte/icons/undo-2';
import Users from '@lucide/svelte/icons/users';
import type { ComponentProps } from 'svelte';
import type Chip from './Chip.svelte';
import type { DocumentState } from '$shared/states/document';

export const STATE_LOOKS: Record<DocumentState, Required<Pick<ComponentProps<typeof Chip>, 'tone' | 'icon'>>> = {
	draft: { tone: 'accent', icon: Pencil },
	in_review: { tone: 'warn', icon: Users },
	last_call: { tone: 'late', icon: Clock },
	adopted: { tone: 'ok', icon: Check },
	published: { tone: 'ok', icon: BadgeCheck },
	on_hold: { tone: 'plain', icon: Pause },
	withdrawn: { tone: 'plain', icon: Undo },
	superseded: { tone: 'plain', icon: History }
};
