import LetterModel

// Text is read as it stands (`Written.clean` has refused what cannot be printed), and shown and said as it stands:
// nothing inside is taken out in silence. It has no form that could be found in running text.
