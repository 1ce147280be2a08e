interface CouncilMember {
  readonly council: string
  readonly councilState: string
  readonly councilNumber: string
}

/** "CRM-SP 123456": under what somebody signs. */
export const registerOf = ({ council, councilState, councilNumber }: CouncilMember) =>
  `${council}-${councilState} ${councilNumber}`
