using FakeDrivers.Worlds;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes sure that an app runs on fakes alone.</summary>
public static class FakeDriversServiceProviderExtensions
{
    /// <summary>
    /// Checks that every registration of a driver's interface, keyed ones included, is a fake. Good as a test of its own, for the day on which somebody registers a real one.
    /// </summary>
    /// <param name="provider">The app's services. Registered drivers are constructed to see what they are.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="FakeDriversException">A registration is not a fake, or there is no driver at all; the message names each.</exception>
    public static IServiceProvider AssertNoRealDrivers(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var found = DriverCatalog.All
            .SelectMany(driver => driver.Interfaces)
            .SelectMany(contract => contract.All(provider).Select(service => (contract.Type, Service: service)))
            .ToList();
        if (found.Count == 0) throw new FakeDriversException("No driver is registered at all. Call AddFakeDrivers() first.");
        var real = found.Where(one => one.Service is not IFakeDriver).Select(one => $"  {one.Type.Name}: {one.Service.GetType().FullName}").Distinct().ToList();
        if (real.Count == 0) return provider;
        throw new FakeDriversException(
            $"Not all drivers are fakes:{Environment.NewLine}{string.Join(Environment.NewLine, real)}{Environment.NewLine}Call AddFakeDrivers() after they are registered.");
    }
}
