CREATE TABLE "document_files" (
	"document_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"cluster_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"unused_since" timestamp with time zone,
	"in_version" boolean DEFAULT false NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_files_document_id_sha256_pk" PRIMARY KEY("document_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"variants" jsonb NOT NULL,
	"bytes" bigint NOT NULL,
	"touched_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_files_cluster_id_index" ON "document_files" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "document_files_sha256_index" ON "document_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "document_files_looked_at_index" ON "document_files" USING btree ("looked_at");