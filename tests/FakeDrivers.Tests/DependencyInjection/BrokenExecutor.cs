namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Stands for a real executor that cannot even be made.</summary>
internal sealed class BrokenExecutor : IdleExecutor
{
    public BrokenExecutor() => throw new InvalidOperationException("There is no key to log in with.");
}
