using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>How <see cref="FakeExecute"/> takes commands.</summary>
/// <remarks>Not thread-safe while it is being set up; a world keeps a frozen copy.</remarks>
public sealed class FakeExecuteOptions : IDomainOptions
{
    /// <summary>Whether a command that no replier matches is an error of the test, a <see cref="FakeDriversException"/>.</summary>
    /// <value>The default is <see langword="false"/>: it ends with 0 and without output (<see cref="Reply.Empty"/>), as upstream.</value>
    public bool Strict { get; set; }

    /// <summary>Whether the executor has the rights of root, so that <see cref="Command.RunAsRoot"/> asks for nothing more.</summary>
    /// <value>
    /// The default is <see langword="true"/>. Otherwise such a command runs behind its <see cref="Command.RootHelper"/>, which is then the
    /// beginning of the text that patterns are matched against, and fails when it has none.
    /// </value>
    public bool IsRoot { get; set; } = true;

    IEnumerable<string> IDomainOptions.Validate(string path) => [];

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Flag(nameof(Strict), value => Strict = value);
        reader.Flag(nameof(IsRoot), value => IsRoot = value);
    }

    IDomainOptions IDomainOptions.Copy() => new FakeExecuteOptions { Strict = Strict, IsRoot = IsRoot };
}
