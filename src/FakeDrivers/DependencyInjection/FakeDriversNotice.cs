using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Warns once that an app runs on fakes, unless it is being developed.</summary>
internal sealed class FakeDriversNotice(IServiceProvider provider)
{
    private int _given;

    public void Give(ILoggerFactory? logging)
    {
        if (logging is null || provider.GetService<IHostEnvironment>() is not { } environment || environment.IsDevelopment()) return;
        if (Interlocked.Exchange(ref _given, 1) != 0) return;
        logging.CreateLogger("FakeDrivers").LogWarning(
            "Fake drivers are active in the environment '{Environment}': nothing that this app does reaches real infrastructure.", environment.EnvironmentName);
    }
}
