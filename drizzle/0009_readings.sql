CREATE TABLE "document_read_texts" (
	"document_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"content" text NOT NULL,
	"ids" jsonb NOT NULL,
	"words" integer NOT NULL,
	CONSTRAINT "document_read_texts_document_id_sha256_pk" PRIMARY KEY("document_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "document_readings" (
	"document_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"seq" bigint NOT NULL,
	"sha256" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_readings_document_id_person_id_pk" PRIMARY KEY("document_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "document_read_texts" ADD CONSTRAINT "document_read_texts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_readings" ADD CONSTRAINT "document_readings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_readings" ADD CONSTRAINT "document_readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;