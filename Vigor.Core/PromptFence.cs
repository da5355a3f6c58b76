namespace Vigor.Core;

/// <summary>
/// The fence around what people, files and models wrote when it goes into a prompt: it can neither end the block of data that
/// it stands in nor begin a line of its own.
/// </summary>
internal static class PromptFence
{
    extension(string text)
    {
        /// <summary>
        /// The text without angle brackets, on one line: a control character and a line or paragraph separator become a blank, so
        /// that the words around it stay apart.
        /// </summary>
        public string Fenced() =>
            new([.. text.Where(letter => letter is not ('<' or '>')).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]);
    }
}
