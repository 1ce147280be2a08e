/** Specialties beside the one of a professional's card. */
export const MOST_QUALIFICATIONS = 4
