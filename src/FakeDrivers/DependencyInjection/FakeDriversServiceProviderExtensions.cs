using FakeDrivers.Worlds;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes sure that an app runs on fakes alone.</summary>
public static class FakeDriversServiceProviderExtensions
{
    /// <summary>
    /// Checks that every registration of a driver's interface, keyed ones included, is a fake. Good as a test of its own, for the day on which somebody registers a real one.
    /// </summary>
    /// <param name="provider">The app's services. Registered drivers are constructed, in a scope of their own, to see what they are.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="FakeDriversException">A registration is not a fake or cannot be constructed, or there is no driver at all; the message names each.</exception>
    public static IServiceProvider AssertNoRealDrivers(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var scope = provider.CreateAsyncScope();
        try
        {
            Check(scope.ServiceProvider);
        }
        finally
        {
#pragma warning disable VSTHRD002, CA2012 // a driver may have only an asynchronous disposal, and this method is used in tests without await
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002, CA2012
        }

        return provider;
    }

    private static void Check(IServiceProvider provider)
    {
        var isAny = false;
        var real = new List<string>();
        foreach (var contract in DriverCatalog.All.SelectMany(driver => driver.Interfaces))
        {
            try
            {
                foreach (var service in contract.All(provider))
                {
                    isAny = true;
                    if (service is not IFakeDriver) real.Add($"  {contract.Type.Name}: {service.GetType().FullName}");
                }
            }
            catch (Exception error) when (error is not FakeDriversException and not Options.OptionsValidationException)
            {
                isAny = true;
                real.Add($"  {contract.Type.Name}: cannot be made: {error.Message}");
            }
        }

        if (!isAny) throw new FakeDriversException("No driver is registered at all. Call AddFakeDrivers() first.");
        if (real.Count == 0) return;
        throw new FakeDriversException(
            $"Not all drivers are fakes:{Environment.NewLine}{string.Join(Environment.NewLine, real.Distinct())}{Environment.NewLine}Call AddFakeDrivers() after they are registered, and leave out Except<…>() where nothing real is meant to stay.");
    }
}
