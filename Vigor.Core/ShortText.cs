namespace Vigor.Core;

/// <summary>Cuts texts to a length.</summary>
public static class ShortText
{
    extension(string text)
    {
        /// <summary>The beginning of a text, of at most so many UTF-16 units, that never ends with half a character.</summary>
        /// <param name="most">How many, 1 or more.</param>
        public string Cut(int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
