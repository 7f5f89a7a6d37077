using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>How <see cref="FakeExecute"/> takes commands.</summary>
/// <remarks>Not thread-safe while it is being set up; a world keeps a frozen copy.</remarks>
public sealed class FakeExecuteOptions : IDomainOptions
{
    /// <summary>Whether a command that no registration answers is an error of the test, a <see cref="FakeDriversException"/>.</summary>
    /// <value>
    /// The default is <see langword="true"/>. Otherwise it ends with 0 and without output (<see cref="Reply.Empty"/>), as upstream. A world that
    /// runs can be told so by <see cref="FakeExecute.AllowUnmatched()"/>.
    /// </value>
    public bool Strict { get; set; } = true;

    /// <summary>Whether the executor has the rights of root, so that <see cref="Command.RunAsRoot"/> asks for nothing more.</summary>
    /// <value>
    /// The default is <see langword="true"/>. Otherwise such a command runs behind its <see cref="Command.RootHelper"/>, which is then the
    /// beginning of the text that <see cref="FakeExecute.WhenText"/> looks at, and fails when it has none.
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
