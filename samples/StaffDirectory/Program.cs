using Microsoft.AspNetCore.Authentication.Cookies;
using StaffDirectory.Development;
using StaffDirectory.People;
using StaffDirectory.SignIn;

namespace StaffDirectory;

/// <summary>A web site on which staff sign in with the passwords of their directory, and look each other up.</summary>
internal static class Program
{
    public static Task Main(string[] args) => Build(args).RunAsync();

    /// <param name="args">Configuration, such as <c>--environment Production</c>.</param>
    /// <param name="configure">What a test does otherwise.</param>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.Configure<StaffDirectoryOptions>(builder.Configuration.GetSection(StaffDirectoryOptions.Section));
        builder.Services.AddScoped<PeopleFinder>().AddScoped<Authenticator>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.LoginPath = "/SignIn";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/").AllowAnonymousToPage("/SignIn"));

        // The one place in which development and production differ.
        if (builder.Environment.IsDevelopment()) builder.AddDevelopmentDirectory();
        else builder.Services.AddLdapConnection(builder.Configuration.GetSection("Directory"));

        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseMiddleware<DirectoryTrouble>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
