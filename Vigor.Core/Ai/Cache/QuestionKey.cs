using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Cache;

/// <summary>
/// What makes two questions the same: everything that goes to the provider, by whom for personal ones, and nothing else.
/// Personal context is part of the messages, so its digest is part of the key; the person's id is in it on top of that.
/// </summary>
internal static class QuestionKey
{
    // Another way to make keys must not find what the old way kept.
    private const string Version = "answer-2";

    private static readonly char[] Closing = ['?', '!', '.', ' '];

    public static string Of(AiRequest request, ModelClass modelClass)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Version);
        Add(hash, request.Task.ToString());
        Add(hash, request.PromptVersion);
        Add(hash, modelClass.ToString());
        Add(hash, request.Language);
        Add(hash, request.Prefer ?? "");
        Add(hash, request.Variant.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(hash, request.Audience == Audience.Shared ? "everybody" : request.Caller.UserId.ToString("N"));
        Add(hash, request.MaxOutputTokens.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(hash, request.Format is ChatResponseFormatJson json ? $"json {json.Schema}" : "text");
        foreach (var tool in request.Tools)
        {
            Add(hash, tool.Name);
        }

        for (var turn = 0; turn < request.Messages.Count; turn++)
        {
            var message = request.Messages[turn];
            Add(hash, message.Role.Value);
            var text = Normalised(message.Text);
            Add(hash, turn == request.Messages.Count - 1 ? text.TrimEnd(Closing).ToLowerInvariant() : text);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    // Each part with its length before it: no two lists of parts run together into the same bytes.
    private static void Add(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static string Normalised(string text)
    {
        var normal = text.IsNormalized() ? text : text.Normalize();
        var result = new StringBuilder(normal.Length);
        var gap = false;
        foreach (var letter in normal)
        {
            if (char.IsWhiteSpace(letter))
            {
                gap = true;
                continue;
            }

            if (gap && result.Length > 0)
            {
                result.Append(' ');
            }

            gap = false;
            result.Append(letter);
        }

        return result.ToString();
    }
}
