namespace Vigor.Core;

/// <summary>Cuts texts to a length.</summary>
public static class ShortText
{
    extension(string text)
    {
        /// <summary>The beginning of a text, of at most so many UTF-16 units, that never ends with half a character.</summary>
        /// <param name="most">How many, 1 or more.</param>
        public string Cut(int most)
        {
            if (text.Length <= most)
            {
                return text;
            }

            return char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
        }
    }
}
