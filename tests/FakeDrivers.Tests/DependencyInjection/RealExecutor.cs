namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Stands for a real executor, which the container itself makes.</summary>
internal sealed class RealExecutor : IdleExecutor;
