using FakeDrivers.Execution;
using FakeDrivers.Process;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the executor that runs commands on other machines.</summary>
public static class SshExecutorServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="SshExecutor"/> as the <see cref="ISshExecutor"/>, unless one is registered already, such as a fake. The registered
    /// <see cref="ICommandExecutor"/> runs its clients; where there is none, <see cref="ProcessExecutor"/> is registered as well. It takes the
    /// registered <see cref="TimeProvider"/>, or the system's.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="options">How the client is run; those that are registered, or the defaults, when absent.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSshExecutor(this IServiceCollection services, SshOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (options is not null) services.TryAddSingleton(options);
        services.TryAddSingleton<ISshExecutor, SshExecutor>();
        return services.AddProcessExecutor();
    }
}
