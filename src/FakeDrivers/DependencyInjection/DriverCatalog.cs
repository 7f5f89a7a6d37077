using FakeDrivers.Execution;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Every fake that there is, a line each.</summary>
internal static class DriverCatalog
{
    public static IReadOnlyList<DriverRegistration> All { get; } =
    [
        new(DriverContract.Of<FakeExecute>(), [DriverContract.Of<ICommandExecutor>()], world => world.Execute),
    ];
}
