namespace FakeDrivers.Execution;

/// <summary>Replaces the secrets of a command by three stars: those it names, and those that follow the usual names.</summary>
internal sealed class CommandMask
{
    public const string Stars = "***";

    private readonly string[] _secrets;

    public CommandMask(Command command) => _secrets = [.. command.Secrets.OrderByDescending(secret => secret.Length)];

    /// <summary>Masks an output.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, Stars, StringComparison.Ordinal);
        return NamedSecrets.Mask(text);
    }

    /// <summary>Masks a vector and joins it as a line of a shell.</summary>
    public string Apply(IReadOnlyList<string> vector)
    {
        var shown = ApplyEach(vector);
        for (var i = 0; i < shown.Length; i++) shown[i] = CommandLine.Quote(shown[i], isFirst: i == 0, isMasked: shown[i] != vector[i]);
        return string.Join(' ', shown);
    }

    /// <summary>Masks each element of a vector, also one that only the option before it tells to be a secret.</summary>
    public string[] ApplyEach(IReadOnlyList<string> vector)
    {
        var shown = new string[vector.Count];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = ApplyOne(vector, i, Apply);
        }

        return shown;
    }

    /// <summary>Masks an element of a vector: a value ends where the element does, whatever characters are in it.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="place">Which element.</param>
    /// <param name="apply">Masks what is no such value.</param>
    public static string ApplyOne(IReadOnlyList<string> vector, int place, Func<string, string> apply)
    {
        var element = vector[place];
        if (place > 0 && NamedSecrets.IsOption(vector[place - 1]) && !element.StartsWith("--", StringComparison.Ordinal)) return Stars;
        return NamedSecrets.ValueAt(element) is { } value && value < element.Length ? apply(element[..value]) + Stars : apply(element);
    }
}
