using EcsPolicyStudio.Web.Hosting;

return await StudioHost.RunAsync(args);

/// <summary>The program, named so that tests can start it.</summary>
public partial class Program;
