using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Containers and hosts that are as strict as those of an app in development.</summary>
internal static class TestContainer
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    public static ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(Strict);
    }

    public static IHost BuildHost(Action<IServiceCollection> register, string environment = "Development")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.ConfigureContainer(new DefaultServiceProviderFactory(Strict));
        register(builder.Services);
        return builder.Build();
    }
}
