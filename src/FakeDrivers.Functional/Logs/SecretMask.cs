using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Puts three stars in the place of secrets. Immutable and thread-safe.</summary>
internal sealed class SecretMask
{
    /// <summary>Shorter pieces of a secret of several lines stand in too many lines that are none.</summary>
    private const int ShortestPiece = 6;

    private readonly string[] _secrets;

    /// <summary>Names the secrets; empty ones are none, and of one with several lines each line is one.</summary>
    public SecretMask(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.SelectMany(Pieces).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];

    /// <summary>There are no secrets.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>How long the longest secret is.</summary>
    public int Longest => _secrets is [var longest, ..] ? longest.Length : 0;

    /// <summary>The text without the secrets.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, CommandMask.Stars, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A mask of these secrets and others.</summary>
    public SecretMask With(IEnumerable<string> secrets) => new(_secrets.Concat(secrets));

    private static IEnumerable<string> Pieces(string secret)
    {
        if (secret.Length == 0) return [];
        var lines = secret.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 1 && lines[0].Length == secret.Length ? [secret] : lines.Where(line => line.Length >= ShortestPiece).Prepend(secret);
    }
}
