using FakeDrivers.Execution;
using FakeDrivers.Process;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the executor that runs commands as processes of this machine.</summary>
public static class ProcessExecutorServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ProcessExecutor"/> as the <see cref="ICommandExecutor"/>, unless one is registered already, such as a fake. It
    /// takes the registered <see cref="TimeProvider"/>, or the system's.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddProcessExecutor(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<ICommandExecutor, ProcessExecutor>();
        return services;
    }
}
