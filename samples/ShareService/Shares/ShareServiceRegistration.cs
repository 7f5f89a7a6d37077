using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ShareService.Requests;

namespace ShareService.Shares;

/// <summary>What this app consists of, apart from the drivers that it stands on.</summary>
internal static class ShareServiceRegistration
{
    public static IServiceCollection AddShareService(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<ShareServiceOptions>().Bind(section)
            .Validate(options => options.PublicKey.Length > 0, $"{section.Path}:PublicKey must be set to a public SSH key.")
            .Validate(options => options.PollInterval > TimeSpan.Zero, $"{section.Path}:PollInterval must be above zero.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<Poller>()
            .AddSingleton<ServerShell>()
            .AddSingleton<ServiceServerAccess>()
            .AddSingleton<ServiceServer>()
            .AddSingleton<ShareVolumes>()
            .AddSingleton<NfsHost>()
            .AddSingleton<ShareManager>()
            .AddSingleton<RequestRunner>();
    }
}
