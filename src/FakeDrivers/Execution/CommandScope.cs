using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>Registrations for a part of a test: they are asked before all others, and are gone when the scope is disposed.</summary>
/// <remarks>Thread-safe. Made by <see cref="FakeExecute.BeginScope"/>. A scope within a scope comes before it.</remarks>
public sealed class CommandScope : IDisposable
{
    private readonly CommandRegistry _registry;
    private readonly Lock _sync = new();
    private readonly HashSet<CommandRegistration> _registrations = [];
    private bool _isDisposed;

    internal CommandScope(CommandRegistry registry) => _registry = registry;

    /// <inheritdoc cref="FakeExecute.When(ProgramName)"/>
    /// <exception cref="ObjectDisposedException">The scope has ended; thrown when the answer is registered.</exception>
    public CommandRegistrationBuilder When(ProgramName program) => new(new(new VectorPattern([program], null)), Register);

    /// <inheritdoc cref="FakeExecute.When(ProgramName, Argument[])"/>
    /// <exception cref="ObjectDisposedException">The scope has ended; thrown when the answer is registered.</exception>
    public CommandRegistrationBuilder When(ProgramName program, params Argument[] arguments) => new(new(new VectorPattern([program], arguments)), Register);

    /// <inheritdoc cref="FakeExecute.WhenText"/>
    /// <exception cref="ObjectDisposedException">The scope has ended; thrown when the answer is registered.</exception>
    public CommandRegistrationBuilder WhenText(string pattern) => new(new(new TextPattern(pattern)), Register);

    /// <summary>
    /// Checks that the scope's registrations were used as expected. Call it where the test has come to its end: a test that fails before
    /// does not get here, and its own error is not buried under another one.
    /// </summary>
    /// <exception cref="FakeDriversException">A registration of the scope was used less often than expected; the message is a table of them.</exception>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public void Complete()
    {
        CommandRegistration[] registrations;
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            registrations = [.. _registrations];
        }

        ExecutionErrors.ThrowIfUnused([.. registrations.Where(registration => registration.IsUnused)], []);
    }

    /// <summary>Ends the scope: its registrations answer no more.</summary>
    public void Dispose()
    {
        CommandRegistration[] registrations;
        lock (_sync)
        {
            _isDisposed = true;
            registrations = [.. _registrations];
            _registrations.Clear();
        }

        foreach (var registration in registrations) registration.Dispose();
    }

    private CommandRegistration Register(RegistrationRule rule, Reply reply, bool isFirst)
    {
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var registration = isFirst ? _registry.Add(rule, reply, isFirst: true) : _registry.AddAfter(_registrations, rule, reply);
            _registrations.Add(registration);
            return registration;
        }
    }
}
