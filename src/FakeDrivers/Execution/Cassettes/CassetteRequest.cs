namespace FakeDrivers.Execution;

/// <summary>What identifies a recording: the command as it stands in the file.</summary>
internal sealed record CassetteRequest
{
    public required ValueList<string> Vector { get; init; }

    public string? Directory { get; init; }

    public ValueMap<string?> Environment { get; init; } = ValueMap<string?>.Empty;

    public bool RunAsRoot { get; init; }

    /// <summary>The standard input; empty when there is none, nothing when it is not known yet.</summary>
    public byte[]? Input { get; init; } = [];

    public static CassetteRequest Of(Command command, CassetteText text, bool isInputOpen) => new()
    {
        Vector = ValueList<string>.From(text.VectorToFile()),
        Directory = text.DirectoryToFile(),
        Environment = text.EnvironmentToFile(),
        RunAsRoot = command.RunAsRoot,
        Input = isInputOpen ? null : text.InputToFile((command.StandardInput?.Bytes ?? default).ToArray()),
    };

    /// <summary>The same with those variables alone.</summary>
    public CassetteRequest With(IReadOnlyList<string> environment) => Environment.Keys.All(environment.Contains)
        ? this
        : this with { Environment = ValueMap<string?>.From(Environment.Where(each => environment.Contains(each.Key))) };

    public bool HasInput(CassetteRequest other) => Input is null || other.Input is null || Input.AsSpan().SequenceEqual(other.Input);

    public bool Equals(CassetteRequest? other) => other is not null
        && Vector.Equals(other.Vector) && Directory == other.Directory && Environment.Equals(other.Environment) && RunAsRoot == other.RunAsRoot && HasInput(other);

    // An input that is not known equals every other.
    public override int GetHashCode() => HashCode.Combine(Vector, Directory);
}
