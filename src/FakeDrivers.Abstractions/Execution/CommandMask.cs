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
            var isValue = i > 0 && NamedSecrets.IsOption(vector[i - 1]) && !vector[i].StartsWith("--", StringComparison.Ordinal);
            shown[i] = isValue ? Stars : Apply(vector[i]);
        }

        return shown;
    }
}
