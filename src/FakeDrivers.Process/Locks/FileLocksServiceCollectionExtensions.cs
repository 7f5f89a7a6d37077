using FakeDrivers.Execution;
using FakeDrivers.Process;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the locks that hold between the processes of a machine.</summary>
public static class FileLocksServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="FileLockProvider"/> as the <see cref="ILockProvider"/>, unless one is registered already, such as a fake. It takes
    /// the registered <see cref="TimeProvider"/>, or the system's.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="directory">The directory of the lock files, the same for all processes that are to exclude each other.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The directory's name is empty.</exception>
    public static IServiceCollection AddFileLocks(this IServiceCollection services, string directory)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        services.TryAddSingleton<ILockProvider>(provider => new FileLockProvider(directory, provider.GetService<TimeProvider>()));
        return services;
    }
}
