// Kinds of member organisations, and how one belongs to a cluster.

export const ORGANISATION_KINDS = ['company', 'startup', 'sme', 'university', 'public_body', 'association'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const MEMBERSHIP_STATES = ['candidate', 'member', 'suspended', 'former'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export const CLUSTER_PHASES = ['forming', 'active'] as const;
export type ClusterPhase = (typeof CLUSTER_PHASES)[number];
